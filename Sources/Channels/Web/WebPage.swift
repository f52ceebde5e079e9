import Crypto
import Foundation

/// The page at `/`: one self-contained document that talks to the REST webhook. What people and the server say is shown as
/// text, never as markup.
enum WebPage {
    /// - Parameter names: of the persona, for title and heading.
    static func html(names: (chinese: String, english: String)) -> String {
        """
        <!doctype html>
        <html lang="zh">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(names.chinese)) \(escaped(names.english))</title>
        <style>\(style)</style>
        </head>
        <body>
        <header>
        <h1>\(escaped(names.chinese)) <span>\(escaped(names.english))</span></h1>
        <label>工号 <span>Employee no.</span><input id="sender" autocomplete="username" maxlength="64"></label>
        <label>令牌 <span>Token</span><input id="token" type="password" autocomplete="off"></label>
        </header>
        <main id="log" role="log" aria-live="polite"></main>
        <form id="form">
        <input id="message" autocomplete="off" placeholder="明天下午三点订会议室 · Book a room tomorrow at 3 pm" aria-label="消息 Message">
        <button>发送 <span>Send</span></button>
        </form>
        <script>\(script)</script>
        </body>
        </html>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Nothing but this document's own style and script runs, and it talks to this server alone.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src '\(digest(style))'; script-src '\(digest(script))'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

    private static func digest(_ text: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }

    private static let style = """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
        body{margin:0 auto;max-width:46rem;height:100vh;height:100dvh;display:flex;flex-direction:column}
        header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;padding:.6rem 1rem;border-bottom:1px solid #8884}
        h1{font-size:1.1rem;margin:0;flex:1}
        span{opacity:.65}
        header input{width:8rem;margin-left:.4rem}
        main{flex:1;overflow-y:auto;padding:1rem}
        p{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0;padding:.5rem .8rem;border-radius:.8rem;width:fit-content;max-width:85%}
        .me{background:#2563eb;color:#fff;margin-left:auto}
        .it{background:#8882}
        .bad{background:#dc262633}
        .card{margin:.4rem 0;padding:.5rem .8rem;border:1px solid #8884;border-radius:.8rem;width:fit-content;max-width:85%;overflow-x:auto}
        .card h2{font-size:1rem;margin:.2rem 0}
        .card p{padding:0;max-width:none}
        .card dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:.3rem 0}
        dt{opacity:.65}
        dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
        table{border-collapse:collapse}
        th,td{text-align:left;padding:.15rem .8rem .15rem 0;border-bottom:1px solid #8883;font-weight:normal}
        th{opacity:.65}
        .buttons{display:flex;flex-wrap:wrap;gap:.4rem;margin:.2rem 0 .8rem}
        form{display:flex;gap:.5rem;padding:.8rem 1rem;border-top:1px solid #8884}
        form input{flex:1;min-width:0}
        input,button{font:inherit;padding:.4rem .7rem;border:1px solid #8886;border-radius:.5rem}
        """

    private static let script = """
        "use strict";
        const $ = id => document.getElementById(id), log = $("log");
        $("sender").value = localStorage.getItem("sender") || "";
        function add(parent, tag, text, kind) {
          const e = document.createElement(tag);
          if (text !== undefined) e.textContent = text;
          if (kind) e.className = kind;
          parent.append(e); return e;
        }
        function show(text, kind) { add(log, "p", text, kind); log.scrollTop = log.scrollHeight; }
        function showCard(card) {
          if (card.lead) show(card.lead, "it");
          const box = add(log, "section", undefined, "card");
          add(box, "h2", card.title);
          if (card.fields) {
            const list = add(box, "dl");
            for (const field of card.fields) { add(list, "dt", field.label); add(list, "dd", field.value); }
          }
          if (card.table) {
            const table = add(box, "table"), head = add(table, "tr");
            for (const name of card.table.columns) add(head, "th", name);
            for (const row of card.table.rows) { const tr = add(table, "tr"); for (const cell of row) add(tr, "td", cell); }
          }
          if (card.image) add(box, "p", card.image.text + " " + card.image.url);
          for (const note of card.notes || []) add(box, "p", note);
          if (card.closing) add(box, "p", card.closing);
          log.scrollTop = log.scrollHeight;
        }
        const faults = {401: "令牌不对。The token is wrong.", 429: "太快了，请稍等。Too fast, please wait a moment.",
          503: "服务正在停止。The server is about to end."};
        async function say(body, shown) {
          const sender = $("sender").value.trim();
          if (!sender) { show("请先填写工号。Please fill in your employee number.", "bad"); $("sender").focus(); return; }
          localStorage.setItem("sender", sender);
          for (const old of log.querySelectorAll(".buttons")) old.remove();
          show(shown, "me");
          const headers = {"Content-Type": "application/json"};
          if ($("token").value) headers.Authorization = "Bearer " + $("token").value;
          try {
            const answer = await fetch("/webhooks/rest/webhook?cards=true",
              {method: "POST", headers, body: JSON.stringify({sender, ...body})});
            if (!answer.ok) { show(faults[answer.status] || "出错了，请再试。Something went wrong, please try again.", "bad"); return; }
            for (const reply of await answer.json()) {
              if (reply.card) showCard(reply.card); else show(reply.text, "it");
              if (!reply.buttons) continue;
              const row = document.createElement("div");
              row.className = "buttons";
              for (const button of reply.buttons) {
                const b = document.createElement("button");
                b.textContent = button.title;
                b.onclick = () => say({payload: button.payload}, button.title);
                row.append(b);
              }
              log.append(row); log.scrollTop = log.scrollHeight;
            }
          } catch { show("连接不上服务。The server cannot be reached.", "bad"); }
        }
        $("form").onsubmit = event => {
          event.preventDefault();
          const text = $("message").value.trim();
          if (!text) return;
          $("message").value = "";
          say({message: text}, text);
        };
        """
}
