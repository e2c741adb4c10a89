// Shows a venue's preview on a click, before the app is live or if it never starts. `site::venue_preview` puts the previews
// into the page of the map, in the order of the list. The address changes as for a page of its own, and the app starts from
// it. The browser follows every other link, and every click that asks for another window. This script is inline, so it is
// short.
(function (page, base, chosen, moved) {
  const find = (selector) => document.querySelectorAll(selector);
  const isStatic = () => /^(static)?$/.test(page.bgrState || ""); // no app, or not yet
  const absolute = (href) => new URL(href, base).href; // links are relative to the first address

  addEventListener("click", (event) => {
    const link = event.target.closest(".bgr-map-layout a[href]");
    if (!isStatic() || !link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const previews = document.getElementById("bgr-venue-preview");
    // The previews may still be loading, a few packets behind the link. They are complete when something follows them.
    const loading = document.readyState === "loading" && !(previews && previews.nextSibling);
    const address = absolute(link.getAttribute("href"));
    const detail = previews && previews.content.children[[...find(".bgr-venues__link")].findIndex((one) => one.href === address)];
    if (!loading && !detail) return;
    event.preventDefault();
    if (loading) requestAnimationFrame(() => link.dispatchEvent(new MouseEvent("click", event)));
    else show(detail.cloneNode(true), address, previews.dataset.titleSuffix);
  });

  function show(detail, address, titleSuffix) {
    const root = absolute(page.bgrRoot);
    const layout = find(".bgr-map-layout")[0];
    const heading = detail.querySelector("h2");
    heading.id = "bgr-venue";
    detail.setAttribute("aria-labelledby", heading.id);
    if (chosen) chosen.remove();
    layout.firstElementChild.after(chosen = detail);
    layout.dataset.chosen = "";
    for (const link of find("#bgr a[href]:not([href^='#'])")) {
      const to = absolute(link.getAttribute("href"));
      if (page.bgrMode === "page") link.setAttribute("href", to);
      if (layout.contains(link)) link.toggleAttribute("aria-current", false);
      if (to === address && !detail.contains(link)) link.setAttribute("aria-current", "true");
    }
    // A frame has no address of its own, so the app and the host are notified.
    const path = page.bgrChosen = address.slice(root.length);
    document.dispatchEvent(new CustomEvent("bgr:view", { detail: path }));
    if (page.bgrMode !== "page") return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
    // A sandbox refuses this; there the app reads `bgrChosen`.
    history.pushState(null, "", address + location.search);
    page.bgrRoot = root;
    document.title = heading.textContent + titleSuffix;
    moved = true;
  }

  // Back to the first view of the page, if there is no app that could show it.
  addEventListener("popstate", () => moved && isStatic() && location.reload());
})(document.documentElement.dataset, document.baseURI);
