import type { Route } from '../http/route.ts';
import { panelRoute } from './panel.ts';
import { scriptRoute } from './script.ts';
import { type EmbedOptions, tokenRoutes } from './token.ts';

/** What makes the chat part of another site's page: the script, its tokens, and the panel that it shows. */
export const embedRoutes = (options: EmbedOptions): readonly Route[] => [
  scriptRoute(),
  ...tokenRoutes(options),
  panelRoute(options.origins, options.line.connects),
];
