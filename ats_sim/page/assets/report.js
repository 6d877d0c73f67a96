// Shows a report, which is a whole HTML page, in a frame without scripts that is as high as what it holds.

const policy = window.trustedTypes
  ? window.trustedTypes.createPolicy("report", { createHTML: (text) => text })
  : { createHTML: (text) => text };

// arrange(document), if given, may move parts of the report before it is measured.
export function showReport(frame, html, arrange = null) {
  frame.onload = () => {
    const inner = frame.contentDocument;
    if (!inner || !inner.body) return;
    if (arrange) arrange(inner);
    const fit = () => {
      frame.style.height = `${Math.ceil(inner.documentElement.getBoundingClientRect().height) + 2}px`;
    };
    fit();
    new ResizeObserver(fit).observe(inner.documentElement);
  };
  frame.srcdoc = policy.createHTML(html);
}
