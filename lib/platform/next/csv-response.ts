import 'server-only';

const asStream = (content: AsyncIterable<string>): ReadableStream<Uint8Array> => {
  const pieces = content[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    // A download that is stopped ends what it was read from.
    async cancel() {
      await pieces.return?.();
    },
  });
};

/** Streams text as a CSV file, made while it is sent; no cache on the way keeps it. */
export const csvResponse = (fileName: string, content: AsyncIterable<string>): Response =>
  new Response(asStream(content), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store, no-transform',
      'x-content-type-options': 'nosniff',
    },
  });
