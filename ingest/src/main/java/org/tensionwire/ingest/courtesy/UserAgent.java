package org.tensionwire.ingest.courtesy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How we call ourselves to those we ask. */
public final class UserAgent {
  /** Names the project and admits that nobody can be reached. */
  public static final String ANONYMOUS = "Tensionwire/0.1 (no contact configured)";

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PAGE = Pattern.compile("https?://[^\\s()<>\"\\\\]+");
  private static final Pattern TOKEN = Pattern.compile("^[A-Za-z_-]+");

  private UserAgent() {}

  /**
   * @param contact address of a page about this service, or of a person's mail
   * @throws IllegalArgumentException where it is neither
   */
  public static String withContact(String contact) {
    boolean mail = MAIL.matcher(contact).matches();
    if (!mail && !PAGE.matcher(contact).matches()) {
      throw new IllegalArgumentException("contact must be an http address or a mail address");
    }
    return "Tensionwire/0.1 (+" + (mail ? "mailto:" + contact : contact) + ")";
  }

  public static boolean namesContact(String agent) {
    return MAIL.matcher(agent).find() || PAGE.matcher(agent).find();
  }

  /** Product token by which robots.txt knows the agent, in lower case. */
  public static String token(String agent) {
    Matcher token = TOKEN.matcher(agent);
    return token.find() ? token.group().toLowerCase(Locale.ROOT) : "tensionwire";
  }
}
