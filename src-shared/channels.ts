/** The two channels between Electron's main process and its page: questions go one way, events the other. */
export const CALL_CHANNEL = 'mostrador:call'; // { name, params } → Reply
export const EVENT_CHANNEL = 'mostrador:event'; // { name, payload }
