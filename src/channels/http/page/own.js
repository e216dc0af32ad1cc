// @ts-check
/** The script of the own page. */
import { start } from './chat.js';
import { openSession } from './session.js';

start(openSession);
