/** The conversations of a figure: each opens where it is about. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Metrics } from '../../src-shared/metrics.ts';
import type { Fault } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { faultOf } from '../store/fault.ts';
import type { ListAsked, Panel } from '../store/panel.ts';
import { plainName } from '../view/text.ts';
import { spanWords } from '../words/spans.ts';
import { Dialog } from './dialog.tsx';
import { FaultAlert } from './fault-alert.tsx';

export function PanelList({ panel }: { readonly panel: Panel }) {
  const { text } = useLateWords();
  const asked = panel.listed.value;
  const close = () => {
    panel.listed.value = null;
  };
  const when = asked?.when ?? text.ranges[panel.choice.value.kind];
  const title = asked === null ? '' : text.panel.list(text.figures[asked.figure], when);
  return (
    <Dialog class="panel-list" title={title} isOpen={asked !== null} onClose={close}>
      {asked && <Listed panel={panel} asked={asked} />}
    </Dialog>
  );
}

function Listed({ panel, asked }: { readonly panel: Panel; readonly asked: ListAsked }) {
  const { text } = useLateWords();
  const told = useSignal<Metrics | Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    void panel
      .list(asked)
      .catch(faultOf)
      .then((answer) => {
        if (isWanted) told.value = answer;
      });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  if (told.value === null) return <p class="late panel-note">{text.panel.counting}</p>;
  if ('code' in told.value) return <FaultAlert fault={told.value} />;
  const { list, more } = told.value;
  if (list.length === 0) return <p class="panel-note">{text.panel.listNone}</p>;
  return (
    <>
      <ul>
        {list.map((one) => (
          <ListedLine key={one.usuario} {...one} onOpen={() => (panel.listed.value = null)} />
        ))}
      </ul>
      {more && <p class="panel-note">{text.panel.listMore(list.length)}</p>}
    </>
  );
}

interface ListedLineProps {
  readonly usuario: string;
  readonly fecha: number;
  readonly ms: number | null;
  readonly onOpen: () => void;
}

function ListedLine({ usuario, fecha, ms, onOpen }: ListedLineProps) {
  const { actions, serverNow } = useApp();
  const { text, times } = useLateWords();
  const open = () => {
    onOpen();
    void actions.openAt(usuario, { by: 'fecha', fecha });
    actions.focus.value = 'composer';
  };
  return (
    <li>
      <button type="button" onClick={open}>
        <bdi>{plainName(usuario)}</bdi>
        <span class="figures">{times.moment(fecha, serverNow.peek())}</span>
        <span class="figures">{ms === null ? '' : spanWords(text, ms)}</span>
      </button>
    </li>
  );
}
