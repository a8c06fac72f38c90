/** A bridge that also says whether its host is there. In Electron it always is; in a browser it comes and goes. */
import type { Bridge } from '../../src-shared/contract.ts';
import type { Undo } from '../clock.ts';

export type Presence = 'up' | 'down';

export interface HostBridge extends Bridge {
  /** Tells the present state, if one is known, and each one after. Every `up` asks for a fresh snapshot. */
  onPresence(listener: (presence: Presence) => void): Undo;
}

/** The preload's bridge lives as long as the page: up, once. */
export function alwaysUp(bridge: Bridge): HostBridge {
  return {
    call: (name, params) => bridge.call(name, params),
    subscribe: (name, listener) => bridge.subscribe(name, listener),
    onPresence(listener) {
      listener('up');
      return () => {};
    },
  };
}
