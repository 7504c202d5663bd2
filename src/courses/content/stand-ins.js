// Beside our pages a content has the origin of nobody: what a browser refuses to it throws at its first word, and the page stays white.
// In place of each, something that holds as long as the page does.
;(function () {
  function refused(read) {
    try {
      return !read()
    } catch (error) {
      return error !== undefined
    }
  }
  function lend(on, name, value) {
    try {
      Object.defineProperty(on, name, {
        configurable: true,
        get: function () {
          return value
        },
        set: function () {},
      })
    } catch (error) {
      // it cannot be replaced here: it stays refused
      void error
    }
  }
  function memory() {
    var kept = Object.create(null)
    var store = {
      getItem: function (name) {
        return name in kept ? kept[name] : null
      },
      setItem: function (name, value) {
        kept[name] = String(value)
      },
      removeItem: function (name) {
        delete kept[name]
      },
      clear: function () {
        kept = Object.create(null)
      },
      key: function (n) {
        return Object.keys(kept)[n] || null
      },
    }
    Object.defineProperty(store, 'length', {
      configurable: true, // so that one may list what is kept, without it
      get: function () {
        return Object.keys(kept).length
      },
    })
    if (typeof Proxy === 'undefined') return store
    return new Proxy(store, {
      get: function (at, name) {
        return name in at || typeof name !== 'string' ? at[name] : kept[name]
      },
      set: function (at, name, value) {
        return ((kept[name] = String(value)), true)
      },
      deleteProperty: function (at, name) {
        return delete kept[name]
      },
      has: function (at, name) {
        return name in at || name in kept
      },
      ownKeys: function () {
        return Object.keys(kept)
      },
      getOwnPropertyDescriptor: function (at, name) {
        return name in kept
          ? { value: kept[name], writable: true, enumerable: true, configurable: true }
          : undefined
      },
    })
  }
  if (
    refused(function () {
      return window.localStorage
    })
  )
    lend(window, 'localStorage', memory())
  if (
    refused(function () {
      return window.sessionStorage
    })
  )
    lend(window, 'sessionStorage', memory())
  if (
    refused(function () {
      return (document.cookie, true)
    })
  ) {
    var cookies = {}
    try {
      Object.defineProperty(document, 'cookie', {
        configurable: true,
        get: function () {
          return Object.keys(cookies)
            .map(function (name) {
              return name + '=' + cookies[name]
            })
            .join('; ')
        },
        set: function (said) {
          var pair = /^\s*([^=;]+)=([^;]*)/.exec(said)
          if (pair) cookies[pair[1]] = pair[2]
        },
      })
    } catch (error) {
      // it cannot be replaced here: it stays refused
      void error
    }
  }
  if (
    refused(function () {
      return (navigator.serviceWorker, true)
    })
  )
    lend(navigator, 'serviceWorker', undefined)
  if (self.origin === 'null') {
    // a database that does not open: contents that ask for one know what to do without
    var unopened = function () {
      var request = {
        error: new Error('no database here'),
        readyState: 'done',
        addEventListener: function (name, heard) {
          if (name === 'error') request['on' + name] = heard
        },
      }
      setTimeout(function () {
        if (request.onerror)
          request.onerror({
            type: 'error',
            target: request,
            preventDefault: function () {},
            stopPropagation: function () {},
          })
      })
      return request
    }
    lend(window, 'indexedDB', {
      open: unopened,
      deleteDatabase: unopened,
      databases: function () {
        return Promise.resolve([])
      },
    })
  }
  // the window of ours is not its parent: who looks above finds itself, as it does when it stands alone
  if (
    window.parent === window.top &&
    window.parent !== window &&
    refused(function () {
      return window.parent.document
    })
  )
    lend(window, 'parent', window)
})()
