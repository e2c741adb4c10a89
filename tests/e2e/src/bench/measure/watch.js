// Added before the page's own scripts. Notes what a page reports about its start, and when the answers to inputs are painted.
(() => {
    const bench = window.bench = { shift: 0, lcp: 0, heading: null, answers: [] };
    const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see))
        .observe({ type, buffered: true });
    watch('layout-shift', one => bench.shift += one.value);
    watch('largest-contentful-paint', one => bench.lcp = one.startTime);
    // At once, not in the next frame, because what the app requests from then on does not count.
    new MutationObserver((_, observer) => {
        if (!document.documentElement.classList.contains('bgr-live')) return;
        bench.live = performance.now();
        observer.disconnect();
    }).observe(document, { subtree: true, attributeFilter: ['class'] });

    // Attributes that only the animation of the camera changes: it begins after the answer.
    const ANIMATED = ['style', 'data-moving'];
    // An answer is complete when so many frames have changed nothing more, and the app owes nothing.
    const QUIET_FRAMES = 2;
    const owesRest = () => document.querySelector('[data-bgr-beginning]');

    // Notes two moments after an input: the first paint that shows another heading (or, where no heading is named, the first
    // paint), and the paint of the last change.
    const follow = start => {
        const heading = () => bench.heading && document.querySelector(bench.heading)?.textContent;
        const before = heading();
        const shown = () => !bench.heading || (heading() && heading() !== before);
        let changed = false, first = null, complete = null, quiet = 0, done = false;
        const observer = new MutationObserver(records => {
            changed = changed || records.some(one => !ANIMATED.includes(one.attributeName));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        // Requested before the page can request its own frames, so each message is the first task after its frame's paint:
        // what a page does in a later task belongs to the next frame.
        const frame = () => {
            if (done) return;
            requestAnimationFrame(frame);
            const painted = new MessageChannel();
            painted.port1.onmessage = () => {
                if (done) return;
                const now = performance.now();
                if (first === null && shown()) first = complete = now;
                if (changed && first !== null) complete = now;
                quiet = changed || owesRest() ? 0 : quiet + 1;
                changed = false;
                if (first === null || quiet < QUIET_FRAMES) return;
                done = true;
                observer.disconnect();
                bench.answers.push({ first: first - start, complete: complete - start });
            };
            painted.port2.postMessage(0);
        };
        requestAnimationFrame(frame);
    };
    for (const type of ['click', 'input']) addEventListener(type, event => follow(event.timeStamp), true);
})();
