/** A server that is not well is asked so often; a line that is down is waited for as long as the page is open. */
const TRIES = 40;
const PAUSE_MS = 1500;

/**
 * Asks again while the line is down or the server is not well; any other answer is an answer.
 * @param {string} url
 * @param {RequestInit} request
 * @param {(down: boolean) => void} line told when it goes and when it is back
 */
export async function stubborn(url, request, line) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(url, request);
      if (attempt > 1) line(false);
      if (answer.status < 500 || attempt >= TRIES) return answer;
    } catch {
      line(true);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
