import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('mostrador', {});
