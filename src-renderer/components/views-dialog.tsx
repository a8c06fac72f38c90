/** The agent's own views of the list: what each shows, in which order, under which name. */
import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide';
import { LIST_FILTERS, LIST_ORDERS, VIEW_NAME_MAX } from '../../src-shared/records.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import type { ListView } from '../view/order.ts';
import { Dialog } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';

export function ViewsDialog() {
  const overlay = useOverlay('views');
  const { text } = useWords();
  return (
    <Dialog class="views-dialog" title={text.views.title} {...overlay}>
      <SavedViews onChosen={overlay.onClose} />
      <ViewForm onDone={overlay.onClose} />
    </Dialog>
  );
}

function SavedViews({ onChosen }: { readonly onChosen: () => void }) {
  const { saved, show, remove } = useApp().arrangements;
  const { text } = useWords();
  if (saved.value.length === 0) return <p class="views-none">{text.views.none}</p>;
  const said = ({ order, filters }: ListView) =>
    [...filters.map((one) => text.listFilters[one]), text.listOrders[order]].join(' · ');
  return (
    <ul class="views-list" aria-label={text.views.saved}>
      {saved.value.map(([name, view]) => (
        <li key={name}>
          <button
            type="button"
            class="views-open"
            onClick={() => {
              show(name);
              onChosen();
            }}
          >
            <bdi>{name}</bdi>
            <small>{said(view)}</small>
          </button>
          <IconButton icon={Trash2} label={text.views.remove(name)} onClick={() => void remove(name)} />
        </li>
      ))}
    </ul>
  );
}

/** A new one begins as what is shown now. */
function ViewForm({ onDone }: { readonly onDone: () => void }) {
  const { view, save } = useApp().arrangements;
  const { text } = useWords();
  const name = useSignal('');
  const filters = useSignal(view.peek().filters);
  const order = useSignal(view.peek().order);
  const isNameless = useSignal(false);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const called = name.peek().trim();
    isNameless.value = called === '';
    if (called !== '' && (await save(called, { order: order.peek(), filters: filters.peek() }))) onDone();
  };
  return (
    <form class="views-form" onSubmit={(event) => void onSubmit(event)}>
      <h3>{text.views.add}</h3>
      <fieldset class="views-filters">
        <legend>{text.views.only}</legend>
        {LIST_FILTERS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={filters.value.includes(one)}
              onChange={({ currentTarget: { checked } }) => {
                filters.value = LIST_FILTERS.filter((other) =>
                  other === one ? checked : filters.peek().includes(other),
                );
              }}
            />
            {text.listFilters[one]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="view-order">{text.arrange.order}</label>
        <select
          id="view-order"
          value={order}
          onChange={({ currentTarget: { value } }) => {
            order.value = LIST_ORDERS.find((one) => one === value) ?? order.peek();
          }}
        >
          {LIST_ORDERS.map((one) => (
            <option key={one} value={one}>
              {text.listOrders[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="view-name">{text.views.name}</label>
        <input
          id="view-name"
          type="text"
          maxLength={VIEW_NAME_MAX}
          autocomplete="off"
          value={name}
          autofocus
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </div>
      {isNameless.value && <p role="alert">{text.views.nameless}</p>}
      <button type="submit" class="button primary">
        {text.views.save}
      </button>
    </form>
  );
}
