console.log('src-server/cli.ts');
