console.log('src-web/cli.ts');
