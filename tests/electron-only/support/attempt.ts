import type { Program } from './electron.ts';

/** Runs `source` as the page's own task: what a debugger evaluates is exempt from the policy. Answers the error's name. */
export function attempt({ page }: Program, source: (address: string) => unknown, address = ''): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) =>
    setTimeout(async () => {
      try {
        resolve(await (${source})(${JSON.stringify(address)}));
      } catch (error) {
        resolve(error.name);
      }
    }))`);
}
