/** What can be done with a conversation: a menu at its row, or below the header of the open one. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MenuItem, menuOf } from '../actions/arrange.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { plainName } from '../view/text.ts';

const EDGE_PX = 8;

export function RowMenu() {
  const { menu } = useApp().arrangements;
  if (menu.value === null) return null;
  const { usuario, at } = menu.value;
  return <Menu key={`${usuario} ${at}`} usuario={usuario} at={at} />;
}

/** Within the window, wherever it was asked for. */
function place(box: HTMLElement, at: readonly [number, number] | null): void {
  if (at === null) return;
  const { width, height } = box.getBoundingClientRect();
  const inside = (wanted: number, size: number, all: number) =>
    `${Math.max(EDGE_PX, Math.min(wanted, all - size - EDGE_PX))}px`;
  Object.assign(box.style, { left: inside(at[0], width, innerWidth), top: inside(at[1], height, innerHeight) });
}

function itemAfter(key: string, at: number, count: number): number | null {
  const steps = { ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count, Home: 0, End: count - 1 };
  return Object.hasOwn(steps, key) ? steps[key as keyof typeof steps] : null;
}

interface MenuProps {
  readonly usuario: string;
  readonly at: readonly [number, number] | null;
}

function Menu({ usuario, at }: MenuProps) {
  const app = useApp();
  const { text } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const close = () => ref.current?.hidePopover(); // gives the focus back
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    box.showPopover();
    place(box, at);
    items()[0]?.focus();
    // Its place was of the window as it was: as the system's menus do.
    addEventListener('resize', close);
    return () => removeEventListener('resize', close);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const next = itemAfter(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
    if (next !== null) all[next]?.focus();
    else if (event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      popover="auto"
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={text.arrange.menu(plainName(usuario))}
      data-anchored={at === null}
      onKeyDown={onKeyDown}
      onToggle={({ newState }) => {
        if (newState === 'closed') app.arrangements.menu.value = null;
      }}
    >
      {menuOf(app, usuario).map((group, index) => (
        <Group key={index} items={group} isFirst={index === 0} onRun={close} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly items: readonly MenuItem[];
  readonly isFirst: boolean;
  readonly onRun: () => void;
}

function Group({ items, isFirst, onRun }: GroupProps) {
  return (
    <>
      {!isFirst && <hr />}
      {items.map(({ words, run }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onRun();
            run();
          }}
        >
          {words}
        </button>
      ))}
    </>
  );
}
