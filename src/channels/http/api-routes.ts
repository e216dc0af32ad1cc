import { askRoute, faqRoute } from './ask.ts';
import { guideRoute } from './guide.ts';
import { openApiRoute } from './openapi.ts';
import { portfolioRoute } from './portfolio.ts';
import type { Route } from './route.ts';
import { triageRoute } from './triage.ts';
import { understandRoute } from './understand.ts';

/** The interface for programs, as `/api/openapi.json` describes it. */
export const apiRoutes = (): readonly Route[] => [
  triageRoute(),
  guideRoute(),
  askRoute(),
  faqRoute(),
  portfolioRoute(),
  understandRoute(),
  openApiRoute(),
];
