// Answers a click on a venue before the app is live, or where it never will be, with the detail that
// stands ready in the page (see `publish::ahead`; they stand in the order of the list). The address
// follows as it would for a page of its own, so that the app, which reads it when it starts, goes on
// from there. What stays out: every other link, and every click that asks for another window; the
// browser follows those. The page of the map holds this text, so it is short.
(function (page, base, chosen, moved) {
  const find = (selector) => document.querySelectorAll(selector);
  const alone = () => /^(static)?$/.test(page.bgrState || ""); // no app, or none yet
  const whole = (href) => new URL(href, base).href; // every link was written for the first address

  addEventListener("click", (event) => {
    const link = event.target.closest(".bgr-places a[href]");
    if (!alone() || !link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const ready = document.getElementById("bgr-ahead");
    // The details may be on their way, a few packets behind the link; what follows them tells the end.
    const comes = document.readyState === "loading" && !(ready && ready.nextSibling);
    const address = whole(link.getAttribute("href"));
    const detail = ready && ready.content.children[[...find(".bgr-venues__link")].findIndex((one) => one.href === address)];
    if (!comes && !detail) return;
    event.preventDefault();
    if (comes) requestAnimationFrame(() => link.dispatchEvent(new MouseEvent("click", event)));
    else show(detail.cloneNode(true), address, ready.dataset.tail);
  });

  function show(detail, address, tail) {
    const root = whole(page.bgrRoot);
    const places = find(".bgr-places")[0];
    const heading = detail.querySelector("h2");
    heading.id = "bgr-venue";
    detail.setAttribute("aria-labelledby", heading.id);
    if (chosen) chosen.remove();
    places.firstElementChild.after(chosen = detail);
    places.dataset.chosen = "";
    for (const link of find("#bgr a[href]:not([href^='#'])")) {
      const to = whole(link.getAttribute("href"));
      if (page.bgrMode === "page") link.setAttribute("href", to);
      if (places.contains(link)) link.toggleAttribute("aria-current", false);
      if (to === address && !detail.contains(link)) link.setAttribute("aria-current", "true");
    }
    // A frame owns no address: the app and the host are told.
    const path = page.bgrChosen = address.slice(root.length);
    document.dispatchEvent(new CustomEvent("bgr:view", { detail: path }));
    if (page.bgrMode !== "page") return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
    // A sandbox refuses this; the app is told by name there.
    history.pushState(null, "", address + location.search);
    page.bgrRoot = root;
    document.title = heading.textContent + tail;
    moved = true;
  }

  // Back to what the page showed first, where no app has come that could show it.
  addEventListener("popstate", () => moved && alone() && location.reload());
})(document.documentElement.dataset, document.baseURI);
