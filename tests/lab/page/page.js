import { cases } from '/cases.js';

const rows = cases.map(rowOf);

for (const { list, item } of rows) document.getElementById(list).append(item);
document.getElementById('all').addEventListener('click', () => {
  for (const { run } of rows) run();
});

function rowOf({ title, about, list, places, trip }) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const words = document.createElement('span');
  const outcome = document.createElement('output');
  button.type = 'button';
  button.textContent = title;
  words.textContent = about;
  item.append(button, words, outcome);

  async function run() {
    outcome.textContent = '…';
    try {
      await trip(places);
      outcome.textContent = 'The page got its answer.';
    } catch (error) {
      outcome.textContent = `The page got “${error.message}”.`;
    }
  }
  button.addEventListener('click', run);
  return { list, item, run };
}
