// Keyboard and nothing else: every page reads and works without this file.
(() => {
  const stops = () => [...document.querySelectorAll('.lead h2 a, .st-y h3 a, .wire li a, .wl li a, .hits h3 a')];
  const places = { h: '/', w: '/wire', c: '/claims', x: '/corrections', d: '/digest', s: '/status', g: '/glossary', m: '/methodology' };
  let chord = false;
  const go = (step) => {
    const list = stops();
    const at = list.indexOf(document.activeElement);
    list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]?.focus();
  };
  const claim = (step) => {
    const numbers = [...document.querySelectorAll('button.n')];
    const at = numbers.indexOf(document.activeElement);
    numbers[at < 0 ? 0 : Math.min(numbers.length - 1, Math.max(0, at + step))]?.focus();
  };
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    o: () => document.activeElement?.click?.(),
    v: () => document.querySelector('.src h3 a')?.click(),
    '/': () => (document.querySelector('input[name=q]') ? document.querySelector('input[name=q]').focus() : location.assign('/search')),
    '?': () => location.assign('/about#keys'),
    e: () =>
      (document.activeElement?.matches?.('button.n, button.rf') ? document.activeElement : document.querySelector('button.n'))?.click(),
    t: () => document.querySelector('.adds details')?.toggleAttribute('open'),
    '[': () => claim(-1),
    ']': () => claim(1),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    if (chord) {
      chord = false;
      if (places[event.key]) location.assign(places[event.key]);
      return;
    }
    if (event.key === 'g') {
      chord = true;
      setTimeout(() => {
        chord = false;
      }, 1200);
      return;
    }
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
