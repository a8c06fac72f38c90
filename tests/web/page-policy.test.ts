/** What the page may not do in the browser host, asked of a real browser. */
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, isRoot } from '../e2e/support/places.ts';
import { createPlace, type Place } from './programs.ts';

const executablePath = whereChromiumIs();

describe.runIf(executablePath !== null)('the page in a browser', () => {
  let place: Place;
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  let page: Awaited<ReturnType<typeof browser.newPage>>;
  const complaints: string[] = [];
  beforeAll(async () => {
    place = createPlace();
    const said = await place.run('web', [`--user-data-dir=${place.dir}/profile`]).says(/\n/);
    browser = await chromium.launch({ executablePath: executablePath ?? '', chromiumSandbox: !isRoot });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(said.trim());
    await page.getByRole('textbox').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await place?.dispose();
  });

  it('draws itself without a complaint, at an address without the key', () => {
    expect(complaints).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  it.each([
    [
      'run text as code',
      "setTimeout(() => { try { done(eval('1')) } catch (error) { done(error.name) } })",
      'EvalError',
    ],
    [
      'write HTML',
      "try { document.body.innerHTML = '<b>'; done('written') } catch (error) { done(error.name) }",
      'TypeError',
    ],
    [
      'make a policy',
      "try { trustedTypes.createPolicy('x', {}); done('made') } catch (error) { done(error.name) }",
      'TypeError',
    ],
    [
      'ask elsewhere',
      "fetch('https://example.com/').then(() => done('answered'), (error) => done(error.name))",
      'TypeError',
    ],
    [
      'frame another',
      "violation(); const frame = document.createElement('iframe'); frame.src = 'https://example.com/'; document.body.append(frame)",
      'frame-src',
    ],
    [
      'be styled inline',
      "violation(); document.createElement('p').setAttribute('style', 'color: red')",
      'style-src-attr',
    ],
    [
      'reach the system',
      'done([typeof require, typeof process, typeof ipcRenderer].join())',
      'undefined,undefined,undefined',
    ],
    ['read its cookie', 'done(document.cookie)', ''],
  ])('may not %s', async (_what, script, ending) => {
    const ended = await page.evaluate<string>(`new Promise((done) => {
      const violation = () => document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
      ${script}
    })`);
    expect(ended).toBe(ending);
  });
});

/** Null where there is none: these are skipped then, by name. */
function whereChromiumIs(): string | null {
  try {
    return chromiumPath();
  } catch {
    return null;
  }
}
