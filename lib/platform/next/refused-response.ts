import 'server-only';

/** An answer of a route handler that is a sentence. */
export const refusedResponse = (status: 400 | 401 | 403 | 404 | 409 | 413 | 422, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

export const nothingHere = (): Response => refusedResponse(404, 'There is nothing here.');
