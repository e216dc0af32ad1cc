/** Just enough of a browser's XMLHttpRequest, over fetch, for the Direct Line client to run in Node. */
class FetchXhr {
  readonly withCredentials = false;
  responseType = 'text';
  timeout = 0;
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  onreadystatechange: (() => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  ontimeout: (() => void) | null = null;
  readonly #headers = new Headers();
  readonly #abort = new AbortController();
  #method = 'GET';
  #url = '';
  #responseHeaders = new Headers();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#responseHeaders.get(name);
  }

  send(body: string | FormData | null = null): void {
    const request = { method: this.#method, headers: this.#headers, body, signal: this.#abort.signal };
    fetch(this.#url, request)
      .then(async (answer) => {
        this.status = answer.status;
        this.#responseHeaders = answer.headers;
        if (this.responseType === 'arraybuffer') this.response = await answer.arrayBuffer();
        else {
          this.responseText = await answer.text();
          this.response = this.responseType === 'json' ? parse(this.responseText) : this.responseText;
        }
        this.readyState = 4;
        this.onreadystatechange?.();
      })
      .catch(() => {
        if (this.#abort.signal.aborted) return;
        this.readyState = 4;
        this.onerror?.({});
        this.onreadystatechange?.();
      });
  }

  abort(): void {
    this.#abort.abort();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Gives the Direct Line client the global class it looks for. */
export function installXhr(): void {
  Reflect.set(globalThis, 'XMLHttpRequest', FetchXhr);
}
