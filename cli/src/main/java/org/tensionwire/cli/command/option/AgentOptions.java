package org.tensionwire.cli.command.option;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.courtesy.UserAgent;
import picocli.CommandLine.Option;

/** How the program calls itself to those it asks. */
public final class AgentOptions {
  @Option(
      names = "--contact",
      paramLabel = "URL|MAIL",
      description = "Whom the feeds' servers may complain to; goes into the User-Agent.")
  private @Nullable String contact;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "The whole User-Agent instead; should name a contact.")
  private @Nullable String agent;

  /**
   * @throws IllegalArgumentException where the contact is none
   */
  public String userAgent() {
    if (agent != null) {
      return agent;
    }
    return contact == null ? UserAgent.ANONYMOUS : UserAgent.withContact(contact);
  }
}
