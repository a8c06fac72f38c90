/** THE one place that hands a link to the system. */
import { shell } from 'electron';
import type { Links } from '../src-core/ports.ts';
import { FaultError } from '../src-shared/link.ts';
import { safeLink } from '../src-shared/safe-link.ts';

export const links: Links = {
  async open(url) {
    const safe = safeLink(url);
    if (!safe) throw new FaultError({ code: 'link-unsafe' });
    await shell.openExternal(safe.url).catch((error: Error) => {
      throw new FaultError({ code: 'link-failed', detail: error.message });
    });
  },
};
