"use strict";
// Nothing here is needed to read the report: it adds the filter over the findings, and lets go of boxes.

(function filter() {
  const form = document.querySelector("form.filter");
  // Waived findings stand in a section of their own, and are no part of it.
  const items = [...(form?.parentElement.querySelectorAll("[data-severity]") ?? [])].map((element) => ({ element, text: null }));
  if (items.length < 2) return;

  const status = form.querySelector("[role=status]");
  const elsewhere = form.querySelector(".elsewhere");
  const sources = [...document.querySelectorAll("article.source")].map((element) => ({ element, text: null }));
  const groups = [...form.parentElement.querySelectorAll("section.severity")];
  const facets = ["severity", "level", "source", "rule"];

  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const values = (item, facet) => item.element.dataset[facet].split(" ");
  const wordsIn = (item) => (item.text ??= plain(item.element.textContent));

  const titles = new Map([...form.elements.source.options].map((option) => [option.value, option.text]));

  function titleOf(anchor) {
    if (titles.has(anchor)) return titles.get(anchor);
    const link = document.querySelector(`cite a[href$="#${anchor}"]`);
    return link ? link.textContent : anchor;
  }

  const name = {
    severity: (value) => value,
    level: (value) => (value === "none" ? "none named" : value),
    source: titleOf,
    rule: (value) => value.replaceAll("_", " "),
  };

  function fill(facet) {
    const counts = new Map();
    for (const item of items) for (const value of values(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const order = ({ severity: form.dataset.severities, level: form.dataset.levels }[facet] ?? "").split(" ");
    const place = (value) => (order.indexOf(value) + 1 || order.length + 1);
    const options = [...counts].map(([value, count]) => ({ value, count, name: name[facet](value) }));
    options.sort((one, two) => place(one.value) - place(two.value) || one.name.localeCompare(two.name));
    form.elements[facet].length = 1;
    for (const option of options) form.elements[facet].add(new Option(`${option.name} (${option.count})`, option.value));
    form.elements[facet].closest("label").hidden = options.length < 2;
  }

  function wanted() {
    const asked = Object.fromEntries(facets.map((facet) => [facet, form.elements[facet].value]));
    return { ...asked, words: plain(form.elements.words.value) };
  }

  function show() {
    const asked = wanted();
    const active = facets.filter((facet) => asked[facet]);
    const words = asked.words ? asked.words.split(" ") : [];
    const holds = (item) => words.every((word) => wordsIn(item).includes(word));
    let shown = 0;
    for (const item of items) {
      const fits = active.every((facet) => values(item, facet).includes(asked[facet])) && holds(item);
      item.element.hidden = !fits;
      shown += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-severity]:not([hidden])");
    form.classList.toggle("active", active.length + words.length > 0);
    form.elements.clear.hidden = active.length + words.length === 0;
    tell(shown, active.map((facet) => name[facet](asked[facet])).concat(words.length ? [`“${asked.words}”`] : []));
    point(words.length ? sources.filter(holds) : []);
  }

  function tell(shown, asked) {
    const number = (count) => count.toLocaleString("en");
    const all = `${number(items.length)} findings${form.dataset.here}`;
    if (!asked.length) status.textContent = `All ${all} shown.`;
    else status.textContent = `${shown ? number(shown) : "None"} of ${all} shown: ${asked.join(", ")}.`;
  }

  function point(found) {
    elsewhere.replaceChildren();
    elsewhere.hidden = !found.length;
    if (!found.length) return;
    elsewhere.append("In the articles: ");
    found.slice(0, 5).forEach(({ element }, index) => {
      const link = document.createElement("a");
      link.href = `#${element.id}`;
      link.textContent = element.querySelector("h3").textContent;
      elsewhere.append(index ? ", " : "", link);
    });
    elsewhere.append(found.length > 5 ? ` and ${found.length - 5} more.` : ".");
  }

  // In the address's query, so that a view can be linked to and its fragment still leads to a place.
  function remember() {
    const query = new URLSearchParams(Object.entries(wanted()).filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    } catch {
      // A browser that allows no file to change its address: the filter works, and cannot be linked to.
    }
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const field of [...facets, "words"]) form.elements[field].value = query.get(field) ?? "";
    for (const facet of facets) if (form.elements[facet].selectedIndex < 0) form.elements[facet].value = "";
  }

  function clear() {
    form.reset();
    for (const field of [...facets, "words"]) form.elements[field].value = "";
    show();
    remember();
  }

  // A link leads to its finding whatever is asked for.
  function reveal(fragment) {
    const target = document.getElementById(fragment.slice(1));
    if (!target || !target.closest("[data-severity][hidden], section.severity[hidden]")) return;
    clear();
    target.scrollIntoView();
  }

  // Once for many keys: a page may hold thousands of findings.
  let waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { show(); remember(); }, 120);
  }

  for (const event of ["input", "change"]) form.addEventListener(event, soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.clear.addEventListener("click", () => { clear(); form.elements.words.focus(); });
  window.addEventListener("hashchange", () => reveal(location.hash));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) reveal(link.hash);
  }, true);

  facets.forEach(fill);
  recall();
  form.hidden = false;
  show();
  if (location.hash) reveal(location.hash);
})();

(function boxes() {
  const words = ".lines mark";
  // The escape key takes a box away that covers what one wants to read, and so does a tap beside it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (document.activeElement?.closest(words)) document.activeElement.blur();
    document.querySelectorAll(`${words}:hover`).forEach((mark) => {
      mark.classList.add("quiet");
      mark.addEventListener("mouseleave", () => mark.classList.remove("quiet"), { once: true });
    });
  });
  document.addEventListener("pointerdown", (event) => {
    const open = document.activeElement?.closest(words);
    if (open && !open.contains(event.target)) document.activeElement.blur();
  });
})();
