// @ts-check
/** The script of the panel that another page shows in a frame. */
import { start } from './chat.js';
import { openSession } from './embedded.js';

start(openSession);
