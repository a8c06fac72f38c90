console.log('src-web/start.ts');
