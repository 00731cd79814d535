// Shows what happens while a page is open: when the trail tells of something, the page's content is fetched anew. Whoever
// is using the content with the keyboard is not disturbed; it is fetched when they have left it.
(() => {
  const main = document.querySelector("main");
  const listened = main?.querySelector("[data-live]")?.dataset.live;
  if (!listened || !window.EventSource) return;
  let position = 0;
  let due;

  const fetchAnew = async () => {
    if (main.contains(document.activeElement) || main.querySelector("details[open]")) return later();
    const address = new URL(location.href);
    address.searchParams.set("atLeast", position);
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) return later();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    main.replaceChildren(...page.querySelector("main").childNodes);
  };
  const later = () => {
    clearTimeout(due);
    due = setTimeout(() => fetchAnew().catch(later), 1000);
  };

  let source;
  const listen = () => {
    source = new EventSource(listened + (listened.includes("?") ? "&" : "?") + (position ? "after=" + position : ""));
    source.onmessage = (message) => {
      position = Math.max(position, Number(message.lastEventId));
      later();
    };
    // a connection that is lost is made again by the browser; one that was refused is not
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  };
  listen();
  addEventListener("pagehide", () => source.close());
})();
