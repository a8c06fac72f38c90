/** Finds the host: the preload's bridge in Electron, a WebSocket to where the page came from elsewhere. */
import type { Bridge } from '../../src-shared/contract.ts';
import { systemClock } from '../clock.ts';
import { alwaysUp, type HostBridge } from './host-bridge.ts';
import { createWebBridge } from './web-bridge.ts';

/** `https://a.b:1/x` → `wss://a.b:1/bridge`. */
export function bridgeUrl(page: { readonly protocol: string; readonly host: string }): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/bridge`;
}

export function openBridge(page: Window): HostBridge {
  const { mostrador } = page as Window & { readonly mostrador?: Bridge };
  if (mostrador) return alwaysUp(mostrador);
  const url = bridgeUrl(page.location);
  return createWebBridge({ open: () => new WebSocket(url), clock: systemClock, random: Math.random });
}
