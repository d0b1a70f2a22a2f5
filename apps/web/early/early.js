// biome-ignore-all lint/complexity/useArrowFunction: old browsers must be able to read this file
// biome-ignore-all lint/style/useTemplate: old browsers must be able to read this file
// Runs before anything else, in every browser, however old: no syntax newer than ES5 here.
(function () {
  // What Chromium 90 and its contemporaries have and older browsers lack.
  function isOldBrowser() {
    return !(
      'noModule' in document.createElement('script') &&
      'fetch' in window &&
      'replaceAll' in String.prototype &&
      'WeakRef' in window &&
      window.CSS &&
      CSS.supports('aspect-ratio', '1')
    );
  }

  function showWhatToInstall() {
    document.documentElement.setAttribute('data-unsupported', '');
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('unsupported').removeAttribute('hidden');
    });
  }

  // The data a page will ask for first, as its query would spell it.
  function findFirstRequest() {
    var chart = /^\/charts\/[^/]+(\/versions\/\d+)?$/.exec(location.pathname);
    if (chart) return '/api/v1' + location.pathname;
    if (location.pathname === '/') return '/api/v1/charts' + location.search;
    return null;
  }

  function readLanguage() {
    try {
      return localStorage.getItem('lianfang.language') || 'zh-CN';
    } catch (_error) {
      return 'zh-CN';
    }
  }

  // Data takes longer than scripts from the cache: asked for now, it is there when the page is.
  function startFirstRequest() {
    var url = findFirstRequest();
    if (url === null) return;
    var response = fetch(url, {
      headers: { Accept: 'application/json', 'Accept-Language': readLanguage() },
    });
    // Whoever takes it sees the error; if nobody does, it is no error of the page.
    response.catch(function () {});
    window.lianfangFirstRequest = { url: url, response: response };
  }

  if (isOldBrowser()) showWhatToInstall();
  else startFirstRequest();
})();
