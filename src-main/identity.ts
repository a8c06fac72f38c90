/** By this Windows ties notifications and the taskbar to the installed program; the same as in electron-builder.yml. */
export const APP_ID = 'example.mostrador.console';
