import { pageLanguage } from '../http/languages.ts';
import { type PanelView, panelRenderer, THEMES } from '../http/page.ts';
import { HttpError, type HttpRequest, type Route } from '../http/route.ts';

export const PANEL_PATH = '/embed/panel';
const COLOR = /^#[\da-f]{6}$/iu;
const LONGEST_TITLE = 100;

/**
 * The chat for a frame of another page. It is made for one origin: the browser shows it there only, and its script talks
 * to no other.
 */
export function panelRoute(origins: readonly string[], connect: readonly string[]): Route {
  const render = panelRenderer();
  const view = ({ query, headers }: HttpRequest, parent: string): PanelView => {
    const [theme, color, title] = [query.get('theme'), query.get('color') ?? '', query.get('title') ?? ''];
    return {
      language: pageLanguage(query.get('locale') ?? headers['accept-language']),
      theme: THEMES.find((one) => one === theme) ?? 'auto',
      color: COLOR.test(color) ? color : null,
      title: title === '' ? null : title.slice(0, LONGEST_TITLE),
      parent,
      connect,
    };
  };
  return {
    method: 'GET',
    path: PANEL_PATH,
    limit: 'page',
    async handle(request) {
      const parent = request.query.get('origin') ?? '';
      if (!origins.includes(parent)) {
        throw new HttpError(403, 'Forbidden', 'The origin is not in EMBED_ORIGINS.');
      }
      const reply = render(request, view(request, parent));
      // The policy names who may frame it, which the older header cannot.
      const framed = { 'X-Frame-Options': '', 'Cross-Origin-Resource-Policy': 'cross-origin' };
      return { ...reply, headers: { ...reply.headers, ...framed } };
    },
  };
}
