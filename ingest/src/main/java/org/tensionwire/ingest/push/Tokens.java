package org.tensionwire.ingest.push;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody can guess. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CALLBACK = 16;

  /** In hexadecimal 64 characters; hubs take less than 200. */
  private static final int SECRET = 32;

  private Tokens() {}

  static String callback() {
    return random(CALLBACK);
  }

  /** Whether an instance may have given out such a callback. */
  static boolean isCallback(String step) {
    return step.matches("[0-9a-f]{" + 2 * CALLBACK + "}");
  }

  static String secret() {
    return random(SECRET);
  }

  private static String random(int bytes) {
    byte[] token = new byte[bytes];
    RANDOM.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }
}
