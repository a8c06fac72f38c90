/** Several tabs, one agent: what the agent looks at is what the last focused tab shows. */
import type { Params } from '../../src-shared/contract.ts';

type Attention = Params<'attention'>;

export interface AttentionOfTabs<Tab> {
  /** A tab said what it shows. Returns what the agent looks at now. */
  heard(tab: Tab, attention: Attention): Attention;
  /** A tab is gone. What it showed stays open, for a page that is only reloading, but nobody looks at it. */
  gone(tab: Tab): Attention;
  /** The tab the agent looked at last, or else the newest. Undefined without tabs. */
  foremost(): Tab | undefined;
  opened(tab: Tab): void;
}

const NOBODY: Attention = { open: null, focused: false };

export function createAttentionOfTabs<Tab>(): AttentionOfTabs<Tab> {
  /** Least recently focused first. */
  const tabs = new Map<Tab, Attention>();
  let last = NOBODY;
  /** Focus of one tab may be heard before another's loss of it: the later one counts. */
  const current = () => {
    const shown = [...tabs.values()];
    return shown.findLast(({ focused }) => focused) ?? { open: (shown.at(-1) ?? last).open, focused: false };
  };
  return {
    opened: (tab) => void tabs.set(tab, { open: last.open, focused: false }),
    foremost: () => [...tabs.keys()].at(-1),
    heard(tab, attention) {
      const elsewhere = [...tabs].some(([other, { focused }]) => other !== tab && focused);
      if (attention.focused || !elsewhere) tabs.delete(tab); // to the end of the map
      tabs.set(tab, attention);
      last = current();
      return last;
    },
    gone(tab) {
      tabs.delete(tab);
      last = current();
      return last;
    },
  };
}
