import { render } from 'preact';

render(<p>Mostrador</p>, document.getElementById('app')!);
