/** Grey lines where text will be. Shown only after 300 ms, by the style. */
const WIDTHS = [62, 48, 70, 55, 40, 66, 52];

export function Rows() {
  return (
    <div class="skeleton" aria-hidden="true">
      {WIDTHS.map((width) => (
        <div key={width} class="skeleton-row">
          <i style={{ width: `${width / 2}%` }} />
          <i style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}
