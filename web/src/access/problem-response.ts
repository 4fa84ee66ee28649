import { NextResponse } from 'next/server';

type Refusal = { status: 403 | 404 | 413 | 503; code: string; title: string; detail: string };

/** A refusal of the hop itself, in the shape the api uses. */
export const problemResponse = (refusal: Refusal) =>
  NextResponse.json(
    { type: `urn:viva:problem:${refusal.code}`, ...refusal, requestId: crypto.randomUUID() },
    { status: refusal.status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  );
