"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const page = 50, pageInPrint = 200;
  const signs = { Fail: "\u2715", Inconclusive: "?", Warning: "!", Pass: "\u2713", NotApplicable: "\u2013", Accepted: "\u2261" };
  const words = { Fail: "Failed", Inconclusive: "Undetermined", Warning: "Warning", Pass: "Passed", NotApplicable: "Not applicable", Accepted: "Accepted" };
  const shown = new Set(["Fail", "Inconclusive", "Warning"]);
  const byId = id => document.getElementById(id);
  const count = number => number.toLocaleString("en");
  const some = number => count(number) + (number === 1 ? " finding" : " findings");

  // Everything that comes from outside goes in as text.
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  let toastTimer;
  function say(text) {
    const toast = byId("toast");
    toast.textContent = text;
    toast.classList.add("on");
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { toast.classList.remove("on"); toast.textContent = ""; }, 2500);
  }

  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages opened from a file may not have the clipboard's interface.
      const area = make("textarea", { class: "sr", "aria-hidden": "true" });
      area.value = text;
      const before = document.activeElement;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before && before.focus();
      if (!done) { say("Could not copy"); return; }
    }
    say(what + " copied");
  }

  function fact(list, name, value) {
    if (value) list.append(make("dt", {}, name), make("dd", {}, make("bdi", {}, value)));
  }

  function item(finding) {
    const facts = make("dl", { class: "facts" });
    fact(facts, "Expected", finding.expected);
    fact(facts, "Found", finding.actual);
    const parts = [make("h3", {}, make("bdi", {}, finding.target), finding.check ? make("span", { class: "check" }, finding.check) : null)];
    if (finding.message) parts.push(make("p", { class: "why" }, make("bdi", {}, finding.message)));
    if (facts.children.length) parts.push(facts);
    if (finding.accepted) parts.push(make("p", { class: "why" }, make("bdi", {}, finding.accepted)));
    if (finding.advice) parts.push(make("p", { class: "advice" }, make("bdi", {}, finding.advice)));
    if (finding.command) {
      parts.push(make("div", { class: "command" },
        make("pre", { tabindex: "0" }, make("code", {}, finding.command)),
        make("button", { type: "button", onclick: () => copy(finding.command, "Command"), "aria-label": "Copy the command for " + finding.target }, "Copy")));
    }
    if (finding.details.length) {
      const list = make("dl", { class: "facts" });
      for (const [name, value] of finding.details) fact(list, name, value);
      parts.push(make("details", { class: "evidence" }, make("summary", {}, "Evidence"), list));
    }
    return make("article", { class: "item" }, ...parts);
  }

  function source(group) {
    return group.reference.startsWith("https://")
      ? make("p", { class: "source" }, "Source: ", make("a", { href: group.reference, rel: "noreferrer noopener" }, group.reference))
      : null;
  }

  function fill(view, upTo) {
    const { group, body, list } = view;
    if (view.filled === undefined) {
      view.filled = 0;
      const commands = [...new Set(view.matches.map(finding => finding.command).filter(Boolean))];
      const acts = make("div", { class: "acts" });
      if (commands.length > 1) {
        acts.append(make("button", { type: "button", onclick: () => copy(commands.join("\n"), count(commands.length) + " commands") },
          "Copy all " + count(commands.length) + " commands"));
      }
      body.replaceChildren(...[source(group), acts.children.length ? acts : null, list].filter(Boolean));
      list.replaceChildren();
    }
    while (view.filled < Math.min(upTo, view.matches.length)) list.append(item(view.matches[view.filled++]));
    view.more && view.more.remove();
    const left = view.matches.length - view.filled;
    if (left > 0) {
      view.more = make("div", { class: "acts" }, make("button", { type: "button", onclick: event => {
        const first = view.filled;
        fill(view, view.filled + page);
        event.detail === 0 && list.children[first] && focusOn(list.children[first]);
      } }, "Show " + Math.min(page, left) + " more"), make("span", {}, count(left) + " not shown"));
      body.append(view.more);
    }
  }

  function focusOn(element) {
    element.tabIndex = -1;
    element.focus();
  }

  const views = data.groups.map(group => {
    const list = make("div", {});
    const body = make("div", { class: "body" });
    const many = make("span", { class: "many" });
    const status = group.accepted ? "Accepted" : group.status;
    const element = make("details", { class: "group " + status.toLowerCase() },
      make("summary", {},
        make("span", { class: "sign", "aria-hidden": "true" }, signs[status]),
        make("span", { class: "title" }, make("span", { class: "sr" }, words[status] + ": "), make("bdi", {}, group.title)),
        make("span", { class: "where" }, make("bdi", {}, group.where)),
        many),
      body);
    for (const finding of group.findings) {
      finding.text = [finding.target, finding.message, finding.expected, finding.actual, finding.command, finding.advice, finding.accepted, finding.check, group.check, group.title,
        ...finding.details.map(detail => detail[1])].join("\n").toLowerCase();
    }
    const view = { group, status, element, body, list, many, matches: group.findings, filled: undefined, more: null };
    element.addEventListener("toggle", () => element.open && view.filled === undefined && fill(view, page));
    return view;
  });

  function apply() {
    const query = byId("search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const step = byId("step").value;
    const visible = [];
    let total = 0;
    for (const view of views) {
      if (!shown.has(view.status) || (step !== "" && String(view.group.step) !== step)) continue;
      const matches = query.length ? view.group.findings.filter(finding => query.every(word => finding.text.includes(word))) : view.group.findings;
      if (!matches.length) continue;
      if (matches.length !== view.matches.length || matches[0] !== view.matches[0] || query.length) {
        view.matches = matches;
        view.filled = undefined;
      }
      view.many.textContent = count(matches.length);
      view.many.setAttribute("aria-label", some(matches.length));
      visible.push(view);
      total += matches.length;
    }
    byId("groups").replaceChildren(...(visible.length ? visible.map(view => view.element)
      : [make("p", { class: "empty" }, query.length || step ? "No finding matches." : "Nothing to do here.")]));
    for (const view of visible) view.element.open && view.filled === undefined && fill(view, page);
    byId("matches").textContent = total === 0 ? "" : some(total) + " in " + count(visible.length) + (visible.length === 1 ? " group" : " groups");
  }

  function buttons() {
    for (const status of Object.keys(words)) {
      const number = views.filter(view => view.status === status).reduce((sum, view) => sum + view.group.findings.length, 0);
      if (!number) continue;
      byId("filters").append(make("button", {
        type: "button", class: status.toLowerCase(), "aria-pressed": String(shown.has(status)), "data-status": status,
        onclick: event => {
          shown.has(status) ? shown.delete(status) : shown.add(status);
          event.currentTarget.setAttribute("aria-pressed", String(shown.has(status)));
          apply();
        },
      }, words[status], make("b", {}, count(number))));
    }
    for (const [number, name] of data.steps) byId("step").append(make("option", { value: number }, name));
  }

  function theme() {
    const button = byId("theme"), root = document.documentElement;
    const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const label = () => { button.textContent = dark() ? "Light" : "Dark"; button.setAttribute("aria-label", "Use " + (dark() ? "light" : "dark") + " colours"); };
    button.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; label(); });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
    label();
    button.hidden = false;
  }

  let typing;
  byId("search").addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(apply, 120); });
  byId("step").addEventListener("change", apply);
  byId("tools").addEventListener("submit", event => event.preventDefault());
  document.addEventListener("keydown", event => {
    const field = event.target.matches && event.target.matches("input, select, textarea");
    if (event.key === "/" && !field && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); byId("search").focus(); }
  });
  addEventListener("beforeprint", () => {
    for (const view of views) if (view.element.isConnected) { view.element.open = true; fill(view, pageInPrint); }
  });

  buttons();
  theme();
  byId("tools").hidden = false;
  apply();
  const first = views.find(view => view.element.isConnected);
  if (first && first.status !== "Pass") first.element.open = true;
})();
