import type { Page } from 'playwright-core';

/** `long` keeps what lets the browser leave out what is out of sight; `filter` filters by one class on the list. */
export interface CopyOptions {
  long: boolean;
  filter: boolean;
}

/** The page as it stands, as HTML without script: the same elements and the same style sheet. */
export function copyPage(page: Page, options: CopyOptions): Promise<string> {
  return page.evaluate(({ long, filter }) => {
    const COLLAPSED = ':is(.only-high > :not([data-level="high"]):not([data-slim]))';
    const DIMMED = ':is(.only-high > :not([data-level="high"]))';

    /** The rules of a filtered chart once more, for stages that a class on the list filters. */
    function filterRules(rules: CSSRuleList): string {
      return [...rules]
        .map((rule) => {
          if (rule instanceof CSSMediaRule) {
            return `@media ${rule.conditionText} { ${filterRules(rule.cssRules)} }`;
          }
          const isOfFilter = /\[data-(?:dimmed|collapsed)\]/.test(rule.cssText);
          if (!(rule instanceof CSSStyleRule) || !isOfFilter) return '';
          return rule.cssText
            .replaceAll('[data-dimmed]', DIMMED)
            .replaceAll('[data-collapsed]', COLLAPSED);
        })
        .join('\n');
    }

    const root = document.documentElement.cloneNode(true) as HTMLElement;
    for (const one of root.querySelectorAll('script, link:not([rel="stylesheet"]), noscript')) {
      one.remove();
    }
    const list = root.querySelector('[data-stage-id]')?.parentElement;
    if (!long) list?.removeAttribute('data-long');
    if (filter) {
      const style = document.createElement('style');
      style.textContent = [...document.styleSheets]
        .map((one) => filterRules(one.cssRules))
        .join('');
      root.querySelector('head')?.append(style);
      const script = document.createElement('script');
      script.textContent = `
        const list = document.querySelector('[data-stage-id]').parentElement;
        const button = document.querySelector('article button[data-level="high"]');
        button.onclick = () => button.setAttribute('aria-pressed', list.classList.toggle('only-high'));`;
      root.querySelector('body')?.append(script);
    }
    return `<!doctype html>${root.outerHTML}`;
  }, options);
}
