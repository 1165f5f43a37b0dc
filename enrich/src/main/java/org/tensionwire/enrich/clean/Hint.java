package org.tensionwire.enrich.clean;

/**
 * What the words of a class or an id say about an element's content. Words are beginnings of
 * tokens; those of six letters or more are found within tokens too; {@code !} marks a word that is
 * a whole token. Hyphens and underscores within a word of the page are passed over.
 */
enum Hint {
  COMMENT("comment disqus respond! livefyre replies reply! discussion"),
  RELATED(
      "related recommend recirc readmore readnext readalso morefrom moreon! morestories morenews upnext"
          + " nextarticle nextstory nextpost alsoread seealso inlinelink inlinestory relacion similar lirea"),
  POPULAR("trending mostread mostpopular mostviewed popular toplist topstories latest"),
  SHARE("share sharing social facebook twitter whatsapp follow addthis"),
  SIGN_UP("newsletter subscri signup login signin donat membership support! optin register"),
  ADVERT(
      "ad! ads! adv! advert advertisement adslot adunit adbox sponsor promo outbrain taboola dfp!"),
  NAVIGATION(
      "nav! navbar navigation navigat menu breadcrumb pagination pager! paging toc! skiplink jumplink tabs! toolbar"),
  ABOUT(
      "meta! metadata timestamp dateline date! datetime published pubdate posted postmeta entrymeta info!"),
  AUTHOR("byline author contributor writer! bio! aboutauthor"),
  TAGS("tags! taglist tagcloud articletags posttags entrytags topics! keywords filedunder"),
  CAPTION("caption cutline phototext photodesc imagetext imagedesc imagemeta wpcaption legend!"),
  CREDIT("credit photocredit imagecredit copyright source! attribution"),
  PICTURE("gallery slideshow carousel thumb photo! image! picture media! slider lightbox"),
  VIDEO("video player playlist youtube jwplayer podcast audio!"),
  PULL_QUOTE("pullquote pullout blockquotepull tweetable"),
  SIDE("sidebar aside! rail! rightcol secondary widget sidecol"),
  FRAME("footer masthead banner alert! modal popup overlay tooltip cookie consent gdpr dialog"),
  UNSEEN("printonly screenreader visuallyhidden sronly hidden! hide! invisible offscreen"),
  CARD("teaser card! cards! tile! river! feed! item! list! listing excerpt grid!"),
  HEADLINE("headline title! heading kicker eyebrow overline"),
  DECK(
      "deck! dek! subtitle standfirst subhead strapline summary lede! leadin intro! description abstract"),
  BODY(
      "articlebody articletext articlecontent articlecopy storybody storytext storycontent entrycontent"
          + " postbody postcontent posttext bodytext bodycopy bodycontent contentbody contenttext richtext"
          + " maintext articlemain articleparagraph"),
  EMBED("embed tweet! twittertweet instagram iframe"),
  BOX("box! boxout infobox factbox callout module inset sidenote panel! cta! widget! block! promo"),
  METERED("paywall metered premium! locked"),
  LEGAL("disclaimer disclosure correction editornote syndication terms!");

  /** Bits of the hints at what stands around a story rather than in it. */
  static final int CLUTTER =
      COMMENT.bit()
          | RELATED.bit()
          | POPULAR.bit()
          | SHARE.bit()
          | SIGN_UP.bit()
          | ADVERT.bit()
          | NAVIGATION.bit()
          | ABOUT.bit()
          | AUTHOR.bit()
          | TAGS.bit()
          | CREDIT.bit()
          | PULL_QUOTE.bit()
          | SIDE.bit()
          | FRAME.bit()
          | UNSEEN.bit()
          | LEGAL.bit();

  private final String words;

  Hint(String words) {
    this.words = words;
  }

  int bit() {
    return 1 << ordinal();
  }

  String[] words() {
    return words.split(" ");
  }
}
