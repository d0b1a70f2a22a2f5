// biome-ignore-all lint/complexity/useArrowFunction: old browsers must be able to read this file
// biome-ignore-all lint/style/useTemplate: old browsers must be able to read this file
// Runs before anything else, in every browser, however old: no syntax newer than ES5 here.
(function () {
  // What Chromium 90 and its contemporaries have and older browsers lack: 89 lacks the indices of matches alone.
  function isOldBrowser() {
    return !(
      'noModule' in document.createElement('script') &&
      'fetch' in window &&
      'replaceAll' in String.prototype &&
      'WeakRef' in window &&
      'hasIndices' in RegExp.prototype &&
      window.CSS &&
      CSS.supports('aspect-ratio', '1') &&
      'HTMLDialogElement' in window &&
      'showModal' in HTMLDialogElement.prototype
    );
  }

  function showWhatToInstall() {
    document.documentElement.setAttribute('data-unsupported', '');
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('unsupported').removeAttribute('hidden');
    });
  }

  // Pages are lazy, but the one that is opened need not wait until the router asks for it, nor for what it imports.
  function fetchPage(script) {
    var isChart = /^\/charts\/[^/]+/.test(location.pathname);
    var isHome = location.pathname === '/';
    var files =
      isChart || isHome ? script.getAttribute(isChart ? 'data-chart' : 'data-home') : null;
    if (files === null) return;
    files.split(' ').forEach(function (file) {
      var link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.href = file;
      document.head.appendChild(link);
    });
  }

  // The data a page will ask for first, as its query would spell it.
  function findFirstRequest() {
    var chart = /^\/charts\/[^/]+(\/versions\/\d+)?$/.exec(location.pathname);
    if (chart) return '/api/v1' + location.pathname;
    if (location.pathname !== '/') return null;
    // By what the list is grouped is the page's own affair.
    var filter = location.search.replace(/([?&])by=[^&]*(&|$)/, '$1').replace(/[?&]$/, '');
    return '/api/v1/charts' + filter;
  }

  // Storage is switched off on some desktops, and then throws.
  function readRemembered(key) {
    try {
      return localStorage.getItem('lianfang.' + key);
    } catch (_error) {
      return null;
    }
  }

  // Set before anything is drawn, so that nothing jumps. What the desktop asks for stands until the reader chooses.
  function showDisplayAid(key, isAskedFor) {
    var remembered = readRemembered(key);
    if (remembered === null ? isAskedFor : remembered === 'on') {
      document.documentElement.setAttribute('data-' + key, '');
    }
  }

  // The server draws charts in Chinese; whoever reads another language is not shown that first.
  function hideOtherLanguage() {
    if ((readRemembered('language') || 'zh-CN') !== 'zh-CN') {
      document.documentElement.setAttribute('data-other-language', '');
    }
  }

  // Until its script is there a drawn chart cannot be used: a click would be lost. If no script comes, it is read.
  function holdDrawing() {
    var observer = new MutationObserver(function () {
      var root = document.getElementById('root');
      if (root === null) return;
      observer.disconnect();
      if (root.hasAttribute('data-drawn')) root.setAttribute('inert', '');
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    window.addEventListener(
      'error',
      function (event) {
        if (!(event.target instanceof HTMLScriptElement)) return;
        var root = document.getElementById('root');
        observer.disconnect();
        document.documentElement.removeAttribute('data-other-language');
        if (root !== null) root.removeAttribute('inert');
      },
      true,
    );
  }

  // Data takes longer than scripts from the cache: asked for now, it is there when the page is.
  function startFirstRequest() {
    var url = findFirstRequest();
    if (url === null) return;
    var response = fetch(url, {
      headers: {
        Accept: 'application/json',
        'Accept-Language': readRemembered('language') || 'zh-CN',
      },
    });
    // Whoever takes it sees the error; if nobody does, it is no error of the page.
    response.catch(function () {});
    window.lianfangFirstRequest = { url: url, response: response };
  }

  if (isOldBrowser()) {
    showWhatToInstall();
  } else {
    showDisplayAid('big-type', false);
    showDisplayAid('high-contrast', matchMedia('(prefers-contrast: more)').matches);
    hideOtherLanguage();
    holdDrawing();
    startFirstRequest();
    fetchPage(document.currentScript);
  }
})();
