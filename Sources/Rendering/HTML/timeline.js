"use strict";
// Everything here is added to a page that can be read without it. Texts of the page are only ever
// moved as text, never as markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const make = (tag, set = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), set);
    node.append(...children);
    return node;
  };
  const items = [...document.querySelectorAll("ol.events > li")];
  if (!items.length) return;
  document.documentElement.classList.add("live");

  // What the page says of each event: four bounds in days, its kind, actors, topics.
  const number = (text) => (text === "" ? null : Number(text));
  const words = (text) => (text ? text.split(" ") : []);
  const events = items.map((node, index) => {
    const [b0, b1, e0, e1] = node.dataset.t ? node.dataset.t.split(",").map(number) : [];
    return {
      node, index, b0: b0 ?? null, b1: b1 ?? null, e0: e0 ?? null, e1: e1 ?? null,
      kind: node.dataset.k, actors: new Set(words(node.dataset.a)), topics: new Set(words(node.dataset.p)),
      text: null, shown: true,
    };
  });
  const from = (e) => e.b0 ?? e.b1 ?? e.e0 ?? e.e1;
  const to = (e) => e.e1 ?? e.e0 ?? e.b1 ?? e.b0;
  const dated = events.filter((e) => from(e) !== null);

  // Days are counted as the program counts them: 0 is 1 January 1970, by the Gregorian calendar.
  const civil = (day) => {
    const z = Math.floor(day) + 719468, era = Math.floor(z / 146097), doe = z - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100)), mp = Math.floor((5 * doy + 2) / 153);
    const m = mp < 10 ? mp + 3 : mp - 9;
    return [yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1];
  };
  const dayOf = (y, m, d) => {
    y += Math.floor((m - 1) / 12);
    m = ((m - 1) % 12 + 12) % 12 + 1;
    const yy = m <= 2 ? y - 1 : y, era = Math.floor(yy / 400), yoe = yy - era * 400;
    const doy = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
    return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
  };
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const yearWords = (y) => (y > 0 ? String(y) : `${1 - y} BC`);

  // The tools
  const state = { words: [], kind: "", actor: "", topic: "", lanes: "" };
  const tools = $("tools");
  const select = (name, label, options) => {
    const node = make("select", { id: name });
    node.append(make("option", { value: "", textContent: "all" }));
    for (const [value, text] of options) node.append(make("option", { value, textContent: text }));
    node.addEventListener("change", () => { state[name] = node.value; apply(); });
    return make("label", {}, label, node);
  };
  const counted = (set) => {
    const counts = new Map();
    for (const e of events) for (const value of set(e)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const names = new Map([...document.querySelectorAll("#who li")].map((n) => [n.dataset.r, n.firstElementChild.textContent]));
  const topicNames = new Map([...document.querySelectorAll("#topics li")].map((n) => [n.dataset.r, n.firstElementChild.textContent]));
  const byCount = (counts, name) => [...counts].sort((a, b) => b[1] - a[1] || (name(a[0]) < name(b[0]) ? -1 : 1));
  const kinds = byCount(counted((e) => [e.kind]), (k) => k);
  const actors = byCount(counted((e) => e.actors), (a) => names.get(a) ?? a);
  const topics = byCount(counted((e) => e.topics), (t) => topicNames.get(t) ?? t);
  const search = make("input", { type: "search", id: "words", placeholder: "words" });
  search.setAttribute("aria-label", "Only events with these words");
  const count = make("output", {});
  count.setAttribute("aria-live", "polite");
  const lanes = make("select", { id: "lanes" });
  for (const [value, text] of [["", "one line"], ["kind", "by kind"], ["actor", "by actor"], ["topic", "by topic"]])
    lanes.append(make("option", { value, textContent: text }));
  lanes.addEventListener("change", () => { state.lanes = lanes.value; draw(); });
  const button = (text, title, act) => {
    const node = make("button", { type: "button", textContent: text, title });
    node.addEventListener("click", act);
    return node;
  };
  const canvas = make("canvas", { id: "chart", tabIndex: 0 });
  canvas.setAttribute("role", "img");
  tools.append(
    make("div", { className: "row" }, search,
      select("kind", "kind", kinds.map(([k, n]) => [k, `${k} (${n})`])),
      select("actor", "actor", actors.map(([a, n]) => [a, `${names.get(a) ?? a} (${n})`])),
      topics.length ? select("topic", "topic", topics.map(([t, n]) => [t, `${topicNames.get(t) ?? t} (${n})`])) : "",
      make("label", {}, "lanes", lanes), button("clear", "Show everything again (Esc)", () => reset()), count),
    make("div", { className: "row" },
      button("−", "Zoom out (-)", () => zoom(2)), button("+", "Zoom in (+)", () => zoom(0.5)),
      button("all", "The whole time (0)", () => fit()),
      ...[["decade", 3652.5], ["year", 365.25], ["month", 30.5], ["day", 1]].map(([name, days]) =>
        button(name, `A ${name} at a time`, () => span(days * 1.2))),
      make("span", { className: "none", textContent: "j k next and previous · Enter details · / words · Esc clear" })),
    canvas);

  // The window in days, and whether it leaves anything out.
  let least = Infinity, most = -Infinity;
  for (const e of dated) { least = Math.min(least, from(e)); most = Math.max(most, to(e) + 1); }
  if (!dated.length) { least = 0; most = 1; }
  const margin = Math.max(1, (most - least) * 0.02);
  const all = [least - margin, most + margin];
  let view = [...all];
  const isAll = () => view[0] <= all[0] + 1e-6 && view[1] >= all[1] - 1e-6;
  let pending = 0;
  const setView = (a, b) => {
    const width = Math.min(Math.max(b - a, 0.5), all[1] - all[0]);
    const middle = (a + b) / 2;
    a = Math.min(Math.max(middle - width / 2, all[0]), all[1] - width);
    view = [a, a + width];
    draw();
    clearTimeout(pending);
    pending = setTimeout(apply, 120);
  };
  const zoom = (factor, at = (view[0] + view[1]) / 2) =>
    setView(at - (at - view[0]) * factor, at + (view[1] - at) * factor);
  const pan = (share) => { const w = (view[1] - view[0]) * share; setView(view[0] + w, view[1] + w); };
  const fit = () => setView(...all);
  // The middle of so many days in which most of what is in view begins.
  const densest = (days) => {
    const starts = dated.filter((e) => e.matches !== false && from(e) >= view[0] && from(e) <= view[1])
      .map((e) => from(e)).sort((a, b) => a - b);
    let best = null, first = 0;
    for (let last = 0; last < starts.length; last++) {
      while (starts[last] - starts[first] > days - 1) first++;
      if (!best || last - first > best[0]) best = [last - first, (starts[first] + starts[last] + 1) / 2];
    }
    return best ? best[1] : (view[0] + view[1]) / 2;
  };
  const span = (days) => {
    // Around the event that is in hand, else where most events are.
    const e = events[here]?.shown ? events[here] : null;
    const at = e && from(e) !== null ? from(e) + 0.5 : densest(days);
    setView(at - days / 2, at + days / 2);
  };

  // Filtering
  const textOf = (e) => (e.text ??= e.node.textContent.toLowerCase());
  const fits = (e) =>
    (!state.kind || e.kind === state.kind) && (!state.actor || e.actors.has(state.actor)) &&
    (!state.topic || e.topics.has(state.topic)) && state.words.every((w) => textOf(e).includes(w));
  const inView = (e) => isAll() || (from(e) !== null && to(e) + 1 > view[0] && from(e) < view[1]);
  function apply() {
    let shown = 0;
    for (const e of events) {
      e.matches = fits(e);
      e.shown = e.matches && inView(e);
      if (e.node.hidden === e.shown) e.node.hidden = !e.shown;
      if (e.shown) shown += 1;
    }
    for (const section of document.querySelectorAll("section.year"))
      section.hidden = !section.querySelector("ol.events > li:not([hidden])");
    count.textContent = shown === events.length ? `${events.length} events` : `${shown} of ${events.length} events`;
    $("nothing").hidden = shown > 0;
    canvas.setAttribute("aria-label", `Chart of ${shown} events, ${dayWords(view[0])} to ${dayWords(view[1])}`);
    draw();
  }
  function reset() {
    Object.assign(state, { words: [], kind: "", actor: "", topic: "" });
    search.value = "";
    for (const name of ["kind", "actor", "topic"]) if ($(name)) $(name).value = "";
    view = [...all];
    apply();
  }
  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      apply();
    }, 120);
  });

  // The chart
  const dayWords = (day) => { const [y, m, d] = civil(day); return `${d} ${months[m - 1]} ${yearWords(y)}`; };
  const steps = [[1, 0], [2, 0], [7, 0], [0, 1], [0, 3], [0, 6], [0, 12], [0, 24], [0, 60], [0, 120], [0, 240], [0, 600],
    [0, 1200], [0, 2400], [0, 6000], [0, 12000], [0, 60000], [0, 120000], [0, 1200000]];
  function ticks(width) {
    const days = view[1] - view[0], least = days * 90 / width;
    const step = steps.find(([d, m]) => d + m * 30.4 >= least) ?? steps[steps.length - 1];
    const found = [];
    if (step[0]) {
      for (let day = Math.ceil(view[0] / step[0]) * step[0]; day < view[1]; day += step[0]) {
        const [y, m, d] = civil(day);
        found.push([day, `${d} ${months[m - 1]}${found.length && civil(found[found.length - 1][0])[0] === y ? "" : " " + yearWords(y)}`]);
      }
    } else {
      const [y] = civil(view[0]);
      for (let month = Math.floor(y * 12 / step[1]) * step[1]; found.length < 400; month += step[1]) {
        const year = Math.floor(month / 12), m = month - year * 12 + 1, day = dayOf(year, m, 1);
        if (day >= view[1]) break;
        if (day < view[0]) continue;
        found.push([day, step[1] < 12 && m > 1 ? months[m - 1] : step[1] < 12 ? `${months[0]} ${yearWords(year)}` : yearWords(year)]);
      }
    }
    return found;
  }
  const lanesOf = () => {
    const of = { kind: [kinds, (e) => [e.kind], (x) => x], actor: [actors, (e) => e.actors, (x) => names.get(x) ?? x],
      topic: [topics, (e) => e.topics, (x) => topicNames.get(x) ?? x] }[state.lanes];
    if (!of) return null;
    const keys = of[0].slice(0, 8).map(([key]) => key);
    return { keys, of: of[1], name: of[2] };
  };
  let drawn = [];
  let frame = 0;
  const draw = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(paint); };
  function paint() {
    const lanes = lanesOf(), rows = lanes ? lanes.keys.length : 1;
    const laneHeight = lanes ? 42 : 84, height = rows * laneHeight + 26;
    canvas.style.height = `${height}px`;
    const ratio = window.devicePixelRatio || 1, width = canvas.clientWidth;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const g = canvas.getContext("2d");
    g.scale(ratio, ratio);
    const style = getComputedStyle(document.documentElement);
    // Asked once a colour, and not once an event.
    const known = new Map();
    const colour = (name) => {
      if (!known.has(name)) known.set(name, style.getPropertyValue(name).trim());
      return known.get(name);
    };
    const x = (day) => (day - view[0]) / (view[1] - view[0]) * width;
    const base = height - 22;
    g.font = "11px system-ui, sans-serif";
    g.textBaseline = "top";
    g.strokeStyle = colour("--rule");
    g.fillStyle = colour("--soft");
    let free = -1e9;
    for (const [day, text] of ticks(width)) {
      const at = Math.round(x(day)) + 0.5;
      g.beginPath(); g.moveTo(at, 0); g.lineTo(at, base + 4); g.stroke();
      // The last words stand whole, though their tick is at the edge.
      const long = g.measureText(text).width, left = Math.min(at + 3, width - long - 2);
      if (left > free) { g.fillText(text, left, base + 5); free = left + long + 9; }
    }
    g.beginPath(); g.moveTo(0, base + 0.5); g.lineTo(width, base + 0.5); g.stroke();
    drawn = [];
    const place = (e, top, bottom, ends) => {
      const a = x(from(e)), b = x(to(e) + 1);
      if (b < -20 || a > width + 20) return;
      const wide = b - a >= 6 && (e.b0 !== e.b1 || e.e0 !== e.e1 || e.b0 !== e.e1);
      // The first row that is free; when all are taken, the last one gets it too.
      const reach = Math.max(b, a + 9);
      let row = ends.findIndex((end) => end <= a);
      if (row < 0) row = ends.length - 1;
      ends[row] = Math.max(ends[row], reach + 1);
      const y = bottom - 7 - row * 11;
      g.fillStyle = colour(`--${e.node.dataset.g}`);
      if (wide) {
        // Solid where it certainly goes on, fading to where it can begin and end.
        const coreA = e.b1 !== null && e.e0 !== null && e.b1 <= e.e0 ? x(e.b1) : (a + b) / 2;
        const coreB = e.b1 !== null && e.e0 !== null && e.b1 <= e.e0 ? x(e.e0 + 1) : (a + b) / 2;
        const left = e.b0 === null ? a - 24 : a, right = e.e1 === null ? b + 24 : b;
        const fade = g.createLinearGradient(left, 0, right, 0), at = (p) => Math.min(1, Math.max(0, (p - left) / (right - left)));
        const ink = g.fillStyle, clear = `${ink}00`, most = coreA < coreB ? ink : `${ink}99`;
        fade.addColorStop(0, left < coreA ? clear : most);
        fade.addColorStop(at(coreA), most);
        fade.addColorStop(at(coreB), most);
        fade.addColorStop(1, right > coreB ? clear : most);
        g.fillStyle = fade;
        g.fillRect(left, y - 3.5, Math.max(right - left, 2), 7);
      } else if (e.b0 === null || e.e1 === null) {
        const left = e.b0 === null ? a - 24 : a, right = e.e1 === null ? a + 24 : a + 4;
        const fade = g.createLinearGradient(left, 0, right, 0), ink = g.fillStyle;
        fade.addColorStop(0, e.b0 === null ? `${ink}00` : ink);
        fade.addColorStop(1, e.e1 === null ? `${ink}00` : ink);
        g.fillStyle = fade;
        g.fillRect(left, y - 3.5, right - left, 7);
      } else {
        g.beginPath();
        g.arc((a + Math.min(b, a + 8)) / 2, y, 3.6, 0, 7);
        if (e.node.dataset.h) { g.strokeStyle = g.fillStyle; g.lineWidth = 1.4; g.stroke(); g.lineWidth = 1; } else g.fill();
      }
      if (e.index === here) { g.strokeStyle = colour("--ink"); g.strokeRect(a - 3.5, y - 5.5, Math.max(b - a, 8) + 7, 11); }
      drawn.push([a - 2, Math.max(b, a + 9) + 2, y, e]);
    };
    const visible = dated.filter((e) => e.matches !== false);
    if (!lanes) {
      const ends = new Array(7).fill(-1e9);
      for (const e of visible) place(e, 0, base, ends);
      return;
    }
    lanes.keys.forEach((key, index) => {
      const bottom = (index + 1) * laneHeight, ends = new Array(2).fill(-1e9);
      g.strokeStyle = colour("--rule");
      g.beginPath(); g.moveTo(0, bottom + 0.5); g.lineTo(width, bottom + 0.5); g.stroke();
      for (const e of visible) if ([...lanes.of(e)].includes(key)) place(e, bottom - laneHeight, bottom, ends);
      g.fillStyle = colour("--ink");
      g.fillText(lanes.name(key), 4, bottom - laneHeight + 3);
    });
  }
  const hit = (event) => {
    const box = canvas.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
    let best = null;
    for (const [a, b, y, e] of drawn) if (px >= a && px <= b && Math.abs(py - y) < 7) best = e;
    return best;
  };
  let drag = null;
  canvas.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, view: [...view], moved: false }; });
  window.addEventListener("pointermove", (event) => {
    if (!drag) {
      if (event.target === canvas) canvas.title = (() => { const e = hit(event); return e ? e.node.querySelector("h3").textContent : ""; })();
      return;
    }
    const shift = (event.clientX - drag.x) / canvas.clientWidth * (drag.view[1] - drag.view[0]);
    if (Math.abs(event.clientX - drag.x) > 4) { drag.moved = true; setView(drag.view[0] - shift, drag.view[1] - shift); }
  });
  window.addEventListener("pointerup", (event) => {
    const was = drag;
    drag = null;
    if (was && !was.moved) { const e = hit(event); if (e) { go(e.index); unfold(e, true); } }
  });
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    const at = view[0] + (event.clientX - canvas.getBoundingClientRect().left) / canvas.clientWidth * (view[1] - view[0]);
    zoom(event.deltaY > 0 ? 1.25 : 0.8, at);
  }, { passive: false });

  // Going to an event
  let here = -1;
  function unfold(e, open = !e.node.classList.contains("open")) {
    e.node.classList.toggle("open", open);
    e.node.querySelector(".fold").setAttribute("aria-expanded", String(open));
  }
  function go(index) {
    const e = events[index];
    if (!e.shown) reset();
    if (events[here]) events[here].node.classList.remove("here");
    here = index;
    e.node.classList.add("here");
    e.node.tabIndex = -1;
    e.node.focus({ preventScroll: true });
    e.node.scrollIntoView({ block: "center" });
    draw();
  }
  const move = (by) => {
    for (let index = here + by; index >= 0 && index < events.length; index += by)
      if (events[index].shown) return go(index);
  };
  document.addEventListener("click", (event) => {
    const fold = event.target.closest(".fold");
    if (fold) unfold(events[items.indexOf(fold.closest("li"))]);
  });
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && $(id);
    if (target === search) return search.focus();
    const index = target ? items.indexOf(target.closest("li")) : -1;
    if (index >= 0) { go(index); unfold(events[index], true); }
  };
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", draw);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Escape") { reset(); return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const acts = { j: () => move(1), k: () => move(-1), "/": () => search.focus(), "+": () => zoom(0.5), "=": () => zoom(0.5),
      "-": () => zoom(2), "0": fit };
    if (event.target.matches("li")) acts.Enter = () => events[here] && unfold(events[here]);
    if (event.target === canvas) Object.assign(acts, { ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2) });
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  apply();
  follow();
})();
