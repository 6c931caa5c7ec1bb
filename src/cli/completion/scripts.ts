import { tool } from "../../setup/package-root.ts";
import { completionFlag } from "./at-cursor.ts";

/** The call by which a shell asks; what goes wrong there must not disturb the line that is being written. */
const ask = (words: string): string => `${tool.name} ${completionFlag} ${words} 2>/dev/null`;

/** By shell, what it reads to complete our words. Where we offer none, it offers files. */
export const scripts = {
  bash: `# In ~/.bashrc:  eval "$(${tool.name} completion bash)"
_aoai_preflight() {
  local IFS=$'\\n'
  COMPREPLY=($(${ask('"${COMP_WORDS[@]:1:COMP_CWORD}"')}))
}
complete -o bashdefault -o default -F _aoai_preflight ${tool.name}
`,
  zsh: `#compdef ${tool.name}
# In ~/.zshrc, behind compinit:  source <(${tool.name} completion zsh)
_aoai_preflight() {
  local -a offered
  offered=(\${(f)"$(${ask('"${(@)words[2,CURRENT]}"')})"})
  if (( $#offered )); then
    compadd -a offered
  else
    # A format with the file that it goes to: html=report.html.
    compset -P '*='
    _files
  fi
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then
  _aoai_preflight "$@"
else
  compdef _aoai_preflight ${tool.name}
fi
`,
  fish: `# ${tool.name} completion fish > ~/.config/fish/completions/${tool.name}.fish
function __aoai_preflight_words
    set -l words (commandline -opc) (commandline -ct)
    set -l offered (${ask("$words[2..-1]")})
    if set -q offered[1]
        printf '%s\\n' $offered
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c ${tool.name} -f -a '(__aoai_preflight_words)'
`,
} as const;
export type ShellName = keyof typeof scripts;
