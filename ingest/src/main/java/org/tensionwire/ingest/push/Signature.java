package org.tensionwire.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a content distribution, {@code method=hexadecimal digits}. */
final class Signature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /** Whether {@code header} signs {@code body}; compared in constant time. */
  static boolean isGood(@Nullable String header, String secret, byte[] body) {
    if (header == null || header.indexOf('=') < 0) {
      return false;
    }
    String method = header.substring(0, header.indexOf('=')).strip().toLowerCase(Locale.ROOT);
    String algorithm = METHODS.get(method);
    if (algorithm == null) {
      return false;
    }
    try {
      byte[] given = HexFormat.of().parseHex(header.substring(header.indexOf('=') + 1).strip());
      return MessageDigest.isEqual(given, hmac(algorithm, secret, body));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] hmac(String algorithm, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
