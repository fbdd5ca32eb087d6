import { BatchView } from './batch.js';
import { byId, styleSheet } from './dom.js';
import { takeIn } from './intake.js';
import { ReadingView } from './reading.js';

const NAME = document.title;

const VIEWS = ['read', 'batch', 'model'];

const reading = new ReadingView();
const batch = new BatchView((file) => {
  go('read');
  reading.give(file);
});

let current = 'read';

/** A promise of the model's view, which is fetched with its charts when it is first looked at. */
let model = null;

async function fetchModel() {
  const [{ ModelView }] = await Promise.all([
    import('./model/view.js'),
    styleSheet('css/model.css'),
    styleSheet('webjars/uplot/dist/uPlot.min.css'),
  ]);
  return new ModelView();
}

/** Whoever comes back to the view lets it be tried again. */
function notFetched() {
  model = null;
  byId('reports').textContent =
    'This view could not be fetched: the service cannot be reached. Come back when it is there.';
}

async function show(view) {
  current = view;
  document.title = view === 'read' ? NAME : `${byId(`${view}-title`).textContent} ${NAME}`;
  VIEWS.forEach((other) => {
    byId(other).hidden = other !== view;
    const link = document.querySelector(`nav a[href="#${other}"]`);
    if (other === view) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  if (view === 'model') {
    model ??= fetchModel().catch(notFetched);
  }
  (await model)?.watch(current === 'model');
}

/** Leads to a view, unless it is there: its address would scroll to its beginning. */
function go(view) {
  if (current !== view) {
    location.hash = view;
  }
}

function follow() {
  const view = location.hash.slice(1) || 'read';
  // Any other hash is a place in the page.
  if (VIEWS.includes(view) && view !== current) {
    show(view);
    byId(`${view}-title`).focus();
    window.scrollTo(0, 0);
  }
}

addEventListener('hashchange', follow);
addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'z' && current === 'read' && !event.target.closest('input')) {
    reading.undo();
  }
});

takeIn((given, folder) => {
  if (folder || given.length > 1 || current === 'batch') {
    go('batch');
    batch.give(given);
  } else if (given.length) {
    go('read');
    reading.give(given[0].file);
  }
});

follow();
