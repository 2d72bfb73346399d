import { LoginError, type LoginFailure } from '../../../main/login/provider.ts';

/** The failure that something ends with; throws when it succeeds or throws anything else. */
export async function failureOf(run: () => unknown): Promise<LoginFailure> {
  try {
    await run();
  } catch (error) {
    if (error instanceof LoginError) return error.failure;
    throw error;
  }
  throw new Error('it succeeded');
}
