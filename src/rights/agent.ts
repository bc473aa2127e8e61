/** Our product token: what robots.txt, meta and X-Robots-Tag may name us by. */
export const AGENT = 'TickrWire';
