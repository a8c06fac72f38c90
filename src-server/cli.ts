import { main } from './cli/main.ts';

// Customers' words and password hashes: files made here are their owner's alone.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2), process.env);
