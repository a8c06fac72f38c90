import { app } from 'electron';
import Store from 'electron-store';
import Database from 'libsql';
import { io } from 'socket.io-client';

console.log(app, io, Store, Database);
